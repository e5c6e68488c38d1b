using System.Runtime.CompilerServices;
using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql;

namespace Cinelake.Tests.Spark;

[Trait("needs", "spark")]
public sealed class GatewayTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Endless = "select sum(sqrt(id)) from range(0, 1000000000000, 1, 4)";

    private readonly SparkSession session = SparkNeeded.Require(fixture.Session);

    private Gateway Gateway => session.Gateway;

    [Fact]
    public void A_text_comes_back_as_it_was()
    {
        string[] texts =
        [
            "",
            "plain",
            "a\\b",
            "\\n\\",
            "one\rtwo\r\nthree\n",
            "e\n",
            "\u0001\u0000\u007f",
            "çãé",
            "🎬👩‍👩‍👧",
            "\u2028",
            new string('x', 200_000) + "\n",
        ];

        var back = texts.Select(text => Gateway.CallStatic("java.util.Objects", "toString", text));

        back.ShouldBe(texts);
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Gateway.CallStatic("java.util.Objects", "toString", "a\ud83cb").ShouldBe("a\ufffdb");

    [Theory]
    [InlineData("xyz")]
    [InlineData("szx!s")]
    [InlineData("!xs")]
    public void A_message_of_the_JVM_is_whole_whatever_letters_it_begins_with(string message)
    {
        using var thrown = Gateway.Construct("java.util.concurrent.CompletableFuture");
        using var error = Gateway.Construct("java.lang.IllegalStateException", message);
        thrown.Call("completeExceptionally", error);

        Should.Throw<JvmException>(() => thrown.Call("join")).Error.Message.ShouldContain(message);
    }

    [Fact]
    public void An_array_of_texts_comes_back_as_it_was()
    {
        string[] texts = ["", "a,b", "\n", "\\", "🎬", ""];

        using var array = Gateway.StringArray(texts);

        texts.Select((_, i) => Gateway.CallStatic("java.lang.reflect.Array", "get", array, i)).ShouldBe(texts);
    }

    [Fact]
    public void Numbers_come_back_as_they_were()
    {
        double[] doubles = [0, -1.5, double.Epsilon, double.MaxValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

        doubles.Select(number => Gateway.CallStatic("java.lang.Double", "valueOf", number)).ShouldBe(doubles.Cast<object>());
        Gateway.CallStatic("java.lang.Long", "valueOf", long.MinValue).ShouldBe(long.MinValue);
        Gateway.CallStatic("java.lang.Integer", "valueOf", int.MinValue).ShouldBe(int.MinValue);
        Gateway.CallStatic("java.lang.Boolean", "valueOf", true).ShouldBe(true);
        Gateway.CallStatic("java.util.Objects", "isNull", [null]).ShouldBe(true);
    }

    [Fact]
    public void A_row_is_decoded_exactly()
    {
        var row = session
            .Sql(
                """
                select
                    cast('12345678901234567.890' as decimal(20, 3)) as price,
                    cast('NaN' as double) as twice,
                    cast('-Infinity' as double) as twice,
                    cast(null as int) as missing,
                    9007199254740993 as big,
                    date '1899-12-31' as day,
                    timestamp_ntz '2024-03-31 23:59:59.123456' as moment,
                    array(named_struct('name', 'Ana "\n" 🎬', 'age', cast(null as int)), null) as people,
                    cast('bytes' as binary) as raw
                """
            )
            .Collect()
            .Single();

        row.GetAs<decimal>("price").ShouldBe(12345678901234567.890m);
        row.GetAs<double>(1).ShouldBe(double.NaN);
        row.GetAs<double>(2).ShouldBe(double.NegativeInfinity);
        row.Get("missing").ShouldBeNull();
        row.GetAs<long>("big").ShouldBe(9007199254740993);
        row.Get("day")!.ToString().ShouldBe("1899-12-31");
        row.Get("moment")!.ToString().ShouldBe("2024-03-31 23:59:59.123456");
        var people = row.GetAs<System.Collections.ArrayList>("people")!;
        people.Count.ShouldBe(2);
        ((Row)people[0]!).Get("name").ShouldBe("Ana \"\n\" 🎬");
        ((Row)people[0]!).Get("age").ShouldBeNull();
        people[1].ShouldBeNull();
        row.GetAs<byte[]>("raw").ShouldBe("bytes"u8.ToArray());
    }

    [Fact]
    public void An_error_tells_its_condition_and_place()
    {
        var error = Should.Throw<JvmException>(() => session.Sql("select\n    1 as one,\n    nothing as two")).Error;

        error.Condition.ShouldStartWith("UNRESOLVED_COLUMN");
        error.SqlState.ShouldBe("42703");
        (error.Line, error.Position).ShouldBe((3, 4));
    }

    [Fact]
    public void A_method_that_is_not_there_is_refused()
    {
        Should.Throw<GatewayException>(() => Gateway.CallStatic("java.lang.System", "noSuchMethod"));

        Gateway.CallStatic("java.lang.Math", "abs", -1).ShouldBe(1);
    }

    [Fact]
    public async Task An_object_that_nothing_refers_to_is_freed_in_the_JVM()
    {
        using var watch = MakeAndDrop();

        await Machine.UntilAsync(() => IsCollected(watch), TimeSpan.FromSeconds(120), "the object is collected");
    }

    [Fact]
    public async Task Four_threads_get_their_own_answers()
    {
        var wrong = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(thread =>
                    Task.Run(
                        () =>
                            Enumerable
                                .Range(0, 1000)
                                .Count(call =>
                                {
                                    using var list = Gateway.Construct("java.util.ArrayList");
                                    list.Do("add", $"{thread}/{call}");
                                    return (string?)list.Call("get", 0) != $"{thread}/{call}";
                                }),
                        TestContext.Current.CancellationToken
                    )
                )
        );

        wrong.ShouldAllBe(count => count == 0);
    }

    [Fact]
    public async Task A_running_query_is_cancelled_and_the_session_goes_on()
    {
        using var stop = new CancellationTokenSource();
        var running = JobGroup.RunAsync(session, "endless", () => session.Sql(Endless).Collect(), progress: null, stop.Token);
        await Machine.UntilAsync(
            () => running.IsCompleted || session.SparkContext.ActiveTasks().All > 0,
            TimeSpan.FromSeconds(120),
            "it runs"
        );

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            running.WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken)
        );

        session.Sql("select 1 as one").Collect().Single().GetAs<int>(0).ShouldBe(1);
    }

    [Fact]
    public async Task A_stage_is_called_after_the_work_that_began_it()
    {
        const string Description = "models/refined/dim_title.sql";
        await JobGroup.RunAsync(
            session,
            Description,
            () => session.Sql("select id % 2, count(*) from range(10) group by id % 2").Collect(),
            progress: null,
            TestContext.Current.CancellationToken
        );

        // Spark's bookkeeping lags a little behind the jobs.
        await Machine.UntilAsync(() => StageNames().Contains(Description), TimeSpan.FromSeconds(60), "a stage has the name");
        session.Sql("select id % 3, count(*) from range(10) group by id % 3").Collect();
        await Machine.UntilAsync(
            () => StageNames().Last() != Description,
            TimeSpan.FromSeconds(60),
            "what is described by nobody has another"
        );
    }

    [Fact]
    public void A_secret_setting_is_in_no_command_line_and_no_log()
    {
        session.SparkContext.ActiveTasks();

        Machine.ProcessesWith(fixture.Canary).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(fixture.Folder, "spark.log")).ShouldNotContain(fixture.Canary);
    }

    /// <summary>The names of the stages of all jobs so far.</summary>
    private List<string> StageNames()
    {
        using var context = (JavaObject)Gateway.CallStatic("org.apache.spark.SparkContext", "getOrCreate")!;
        using var tracker = context.Object("statusTracker");
        var names = new List<string>();
        for (var job = 0; ; job++)
        {
            using var found = tracker.Object("getJobInfo", job);
            if (found.Call("isDefined") is not true)
                return names;
            using var info = found.Object("get");
            using var stages = info.Object("stageIds");
            var count = (int)Gateway.CallStatic("java.lang.reflect.Array", "getLength", stages)!;
            for (var i = 0; i < count; i++)
            {
                using var known = tracker.Object("getStageInfo", Gateway.CallStatic("java.lang.reflect.Array", "get", stages, i));
                if (known.Call("isDefined") is not true)
                    continue;
                using var stage = known.Object("get");
                names.Add(stage.Text("name"));
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JavaObject MakeAndDrop() => Gateway.Construct("java.lang.ref.WeakReference", Gateway.Construct("java.util.ArrayList"));

    private bool IsCollected(JavaObject watch)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Gateway.CallStatic("java.lang.System", "gc");
        using var item = watch.Call("get") as JavaObject;
        return item is null;
    }
}
