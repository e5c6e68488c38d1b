using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>The tables and views that a session knows.</summary>
[SuppressMessage("Design", "MA0049", Justification = "Microsoft.Spark calls it that")]
public sealed class Catalog
{
    private readonly JavaObject catalog;

    internal Catalog(JavaObject catalog) => this.catalog = catalog;

    /// <summary>Whether a table or view of that name exists.</summary>
    public bool TableExists(string tableName) => catalog.Call("tableExists", tableName) is true;

    /// <summary>Drops a view; false when there was none.</summary>
    public bool DropTempView(string viewName) => catalog.Call("dropTempView", viewName) is true;

    /// <summary>Forgets what is cached of a table's files.</summary>
    public void RefreshTable(string tableName) => catalog.Do("refreshTable", tableName);
}
