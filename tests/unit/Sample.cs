namespace Cinelake.Tests.Unit;

public sealed class Sample
{
    [Fact]
    public void One_is_one() => 1.ShouldBe(1);
}
