using Cinelake.Jobs.Sql;

namespace Cinelake.Tests.Unit.Jobs.Sql;

/// <summary>What a SELECT says of its columns.</summary>
public sealed class ColumnCommentsTests
{
    [Theory]
    [InlineData("select\n    cast(a as int) as a, -- the a\n    b -- the b\nfrom t", "a=the a; b=the b")]
    [InlineData("select a as x, b as y -- of y\n", "y=of y")]
    [InlineData("with t as (\n    select a as b -- of a step\n    from u\n)\nselect b as c -- of c, from t\nfrom t", "c=of c, from t")]
    [InlineData("select\n    case\n        when a then 1 -- not this\n        else 2\n    end as n -- this\nfrom t", "n=this")]
    [InlineData("select\n    -- not this\n    a as x,\n    -- nor this\n    b as y\nfrom t", "")]
    [InlineData("select a as x -- first\nfrom t\nunion all\nselect b as x -- second\nfrom u", "x=first")]
    [InlineData("select 1 as x -- first\nunion all\nselect 2", "x=first")]
    [InlineData("select '-- no' as x, \"b c\" as \"d\"\"e\", -- yes\n    extract(year from d) as y -- year\nfrom t", "d\"e=yes; y=year")]
    [InlineData("select distinct a is not distinct from b as same, -- as b\n    f(x -- in a call\n) as z -- z\n;", "same=as b; z=z")]
    [InlineData("select a as x, --\n    b as y -- - dashed\nfrom t", "y=- dashed")]
    [InlineData("select a as x /* no */, -- of x\n b as y from t -- not of y", "x=of x")]
    public void Comment_at_the_end_of_a_columns_line_is_its_description(string sql, string described)
    {
        var comments = ColumnComments.Of(sql);

        string.Join("; ", comments.Select(said => $"{said.Key}={said.Value}")).ShouldBe(described);
    }
}
