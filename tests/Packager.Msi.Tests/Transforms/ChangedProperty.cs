using Packager.Binary;

namespace Packager.Msi.Tests.Transforms;

/// <summary>The transforms between two small packages, byte by byte.</summary>
public sealed class ChangedProperty
{
    [Fact]
    public void IsOneUpdateOfOneColumn()
    {
        var transform = Between(Package(("A", "old")), Package(("A", "new")));

        // The texts are "A" and "new", in this order: column 1 of the row with key 1 becomes text 2.
        Assert.Equal([0x02, 0x00, 0x01, 0x00, 0x02, 0x00], Stream(transform, StreamName.OfTable("Property")));
        Assert.Equal("Anew"u8.ToArray(), Stream(transform, StreamName.OfTable("_StringData")));
    }

    [Fact]
    public void ThatIsNewIsAnInsertionOfAllColumns()
    {
        var transform = Between(Package(("A", "a")), Package(("A", "a"), ("B", "b")));

        Assert.Equal([0x01, 0x02, 0x01, 0x00, 0x02, 0x00], Stream(transform, StreamName.OfTable("Property")));
    }

    [Fact]
    public void ThatIsGoneIsItsKeyAlone()
    {
        var transform = Between(Package(("A", "a"), ("B", "b")), Package(("A", "a")));

        Assert.Equal([0x00, 0x00, 0x01, 0x00], Stream(transform, StreamName.OfTable("Property")));
    }

    [Fact]
    public void IsATransformByItsClass() => Assert.Equal(DatabaseClass.Transform, Between(Package(("A", "a")), Package(("A", "b"))).ClassId);

    [Fact]
    public void OfATableThatIsNewComesWithItsColumns()
    {
        var now = Draft(("A", "a"));
        now.Add("Icon", "x.ico", Model.Content.FromBytes(new byte[] { 1, 2, 3 }, "x.ico"));

        var transform = Between(Package(("A", "a")), now.Build());

        // Texts: Data, Icon, Name, x.ico.
        Assert.Equal([0x01, 0x01, 0x02, 0x00], Stream(transform, StreamName.OfTable("_Tables")));
        Assert.Equal([0x01, 0x02, 0x04, 0x00, 0x01, 0x00], Stream(transform, StreamName.OfTable("Icon")));
        Assert.Equal([1, 2, 3], Stream(transform, StreamName.Encode("Icon.x.ico")));
    }

    private static CompoundStorage Between(MsiDatabase old, MsiDatabase now) => TransformWriter.Arrange(old, now, TransformConditions.UpgradeCode);

    private static byte[] Stream(CompoundStorage storage, string name)
    {
        using var content = storage.Streams.Single(stream => stream.Name == name).Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static MsiDatabase Package(params (string Name, string Value)[] properties) => Draft(properties).Build();

    private static DatabaseDraft Draft(params (string Name, string Value)[] properties)
    {
        var draft = new DatabaseDraft { WritesValidation = false };
        foreach (var (name, value) in properties) draft.Add("Property", name, value);
        return draft;
    }
}
