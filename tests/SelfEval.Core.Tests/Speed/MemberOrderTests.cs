using System.Text;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Speed;

/// <summary>Orders of members, by which the quick reader tells names, doubles and places.</summary>
public sealed class MemberOrderTests
{
    [Fact]
    public void IndexOf_ManyNames_IsWhereEachStands()
    {
        string[] names = [.. Enumerable.Range(0, 500).Select(i => $"{(char)('a' + (i % 7))}{i}{(char)('a' + (i % 3))}"), "", "名称"];

        MemberOrder order = Of(names);

        order.Count.Should().Be(names.Length);
        order.Names.Should().Equal(names);
        names.Select(name => order.IndexOf(name)).Should().Equal(Enumerable.Range(0, names.Length));
        order.IndexOf("none").Should().Be(-1);
    }

    [Fact]
    public void Follow_NameThatIsThere_IsNone()
    {
        MemberOrder order = Of("name", "target", "actual");

        order.Follow("target", "target"u8).Should().BeNull();
        order.Follow("Target", "Target"u8).Should().NotBeNull();
    }

    [Fact]
    public void Followed_NamesInTurn_AreTheOnesThatWereSeen()
    {
        MemberOrder order = Of("name");
        MemberOrder target = order.Follow("target", "target"u8)!;
        MemberOrder weight = order.Follow("weight", "weight"u8)!;

        order.Followed("target"u8).Should().BeSameAs(target);
        order.Followed("weight"u8).Should().BeSameAs(weight);
        order.Followed("target"u8).Should().BeSameAs(target);
        order.Followed("targe"u8).Should().BeNull();
    }

    /// <summary>Headings may go on with any name: what follows is kept within bounds and found again.</summary>
    [Fact]
    public void Follow_EndlessNames_FindsTheLastOne()
    {
        MemberOrder order = Of("name");
        for (int i = 0; i < 1_000; i++)
        {
            byte[] name = Encoding.UTF8.GetBytes($"组{i}");
            MemberOrder longer = order.Follow($"组{i}", name)!;
            order.Followed(name).Should().BeSameAs(longer);
        }
    }

    /// <summary>Two readers ask the objects of one order for other names at the same turns.</summary>
    [Fact]
    public void IndexOf_ReadersThatAskForOtherNames_IsRightForEach()
    {
        MemberOrder order = Of("name", "points", "earned");
        for (int item = 0; item < 4; item++)
        {
            string[] asked = item % 2 == 0 ? ["points", "name", "none"] : ["none", "earned", "points"];
            asked.Select((name, turn) => order.IndexOf(name, turn)).Should().Equal(item % 2 == 0 ? [1, 0, -1] : [-1, 2, 1]);
        }
    }

    private static MemberOrder Of(params string[] names) =>
        names.Aggregate(new MemberOrder(), (order, name) => order.Follow(name, Encoding.UTF8.GetBytes(name))!);
}
