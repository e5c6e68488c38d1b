using System.Text;
using Microsoft.Spark.Interop;

namespace Cinelake.Tests.Spark;

public sealed class GatewayAnswerTests : IDisposable
{
    private readonly TalkingGateway server = new();
    private readonly Gateway gateway;

    public GatewayAnswerTests() => gateway = server.Connect();

    public void Dispose()
    {
        gateway.Dispose();
        server.Dispose();
    }

    [Theory]
    [InlineData("!xsx is no column", "x is no column")]
    [InlineData("!xszone not known", "zone not known")]
    [InlineData("!xs!zsx!", "!zsx!")]
    [InlineData("!xsset x", "set x")]
    [InlineData("!zsxs", "xs")]
    [InlineData("!xspath \\\\x\\nmore", "path \\x")]
    [InlineData("!xno mark of a text", "no mark of a text")]
    [InlineData("nothing known", "nothing known")]
    public void Message_of_a_failure_is_whole(string answer, string expected)
    {
        var failure = GatewayAnswer.Read(Encoding.UTF8.GetBytes(answer), gateway, null).ShouldBeOfType<GatewayFailure>();

        failure.Text.ShouldBe(expected);
        failure.Thrown.ShouldBeNull();
    }

    [Theory]
    [InlineData("!yssxz!", "sxz!")]
    [InlineData("!ys", "")]
    [InlineData("!ysa\\nb\\rc\\\\d", "a\nb\rc\\d")]
    public void Text_is_whole(string answer, string expected) =>
        GatewayAnswer.Read(Encoding.UTF8.GetBytes(answer), gateway, null).ShouldBe(expected);

    [Fact]
    public void Connection_that_broke_in_a_scope_is_not_used_again()
    {
        using (gateway.KeepConnection())
        {
            server.Answer = null;
            Should.Throw<GatewayException>(() => gateway.CallStatic("a.B", "c"));
            server.Answer = "!yi7";
        }

        gateway.CallStatic("a.B", "c").ShouldBe(7);
        gateway.Idle.ShouldBe(1);
    }

    [Fact]
    public void Answer_that_cannot_be_read_closes_its_connection()
    {
        server.Answer = "!yinothing";
        Should.Throw<FormatException>(() => gateway.CallStatic("a.B", "c"));

        gateway.Idle.ShouldBe(0);
    }

    [Fact]
    public void Connections_of_many_calls_at_once_do_not_all_wait_for_the_next()
    {
        using var all = new CountdownEvent(40);
        server.Answering = () =>
        {
            all.Signal();
            all.Wait(TimeSpan.FromSeconds(30));
        };

        var threads = Enumerable.Range(0, 40).Select(_ => new Thread(() => gateway.CallStatic("a.B", "c"))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        all.IsSet.ShouldBeTrue();
        gateway.Idle.ShouldBe(ConnectionPool.MostIdle);
    }
}
