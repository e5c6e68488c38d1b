"""The SQL of every Refined table in plain PySpark: the same session, the same calls as SparkModels.cs makes from C#.

usage: pyspark_models.py LAKE LIST OUT    LIST: a line for each empty table: name, tab, a SELECT of no rows; then a line a model: name, tab, file of the SQL, tab, columns to sort by (comma) or nothing
"""
import os
import sys
import time

from pyspark.sql import SparkSession

lake, listed, out = sys.argv[1:]
began = time.time()
spark = SparkSession.builder.appName("models").getOrCreate()
print(f"session\t{time.time() - began:.2f}", flush=True)
for zone in ("Trusted", "Refined"):
    current = os.path.join(lake, zone, "current")
    for table in sorted(os.listdir(current)):
        folder = os.path.join(current, table)
        # Answers lie one folder deeper.
        if any(name.endswith(".parquet") or name.startswith("dt=") for name in os.listdir(folder)):
            spark.read.parquet("file://" + folder).createOrReplaceTempView(table)
began = time.time()
for line in open(listed, encoding="utf-8"):
    fields = line.rstrip("\n").split("\t")
    if len(fields) == 2:
        spark.sql(fields[1]).createOrReplaceTempView(fields[0])
        continue
    name, file, order = fields
    rows = spark.sql(open(file, encoding="utf-8").read())
    rows = rows.repartition(1).sortWithinPartitions(*order.split(",")) if order else rows.coalesce(1)
    rows.write.mode("overwrite").option("compression", "zstd").parquet("file://" + os.path.join(out, name))
print(f"models\t{time.time() - began:.2f}", flush=True)
spark.stop()
