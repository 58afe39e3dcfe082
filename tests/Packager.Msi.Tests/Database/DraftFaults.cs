using Packager.Model;

namespace Packager.Msi.Tests.Database;

/// <summary>What does not fit its column is a fault of the program.</summary>
public sealed class DraftFaults
{
    private readonly DatabaseDraft _draft = new();

    [Fact]
    public void ATextThatIsTooLong()
    {
        _draft.Add("Property", new string('p', 72), "v");
        Assert.Throws<ArgumentException>(() => _draft.Add("Property", new string('p', 73), "v"));
    }

    [Fact]
    public void NullWhereNoneMayBe() => Assert.Throws<ArgumentException>(() => _draft.Add("Property", "NAME", ""));

    [Fact]
    public void ACellOfAnotherKind()
    {
        Assert.Throws<ArgumentException>(() => _draft.Add("Property", "NAME", 1));
        Assert.Throws<ArgumentException>(() => _draft.Add("Binary", "NAME", "text"));
        Assert.Throws<ArgumentException>(() => _draft.Add("Property", Content.FromText("", "a test"), "v"));
    }

    [Theory]
    [InlineData(-32767, true)]
    [InlineData(-32768, false)]
    [InlineData(32767, true)]
    [InlineData(32768, false)]
    public void ANumberBeyondItsColumn(int number, bool fits)
    {
        if (fits)
        {
            _draft.Add("InstallExecuteSequence", "A", null, number);
            Assert.Equal(number, _draft.Build().Table("InstallExecuteSequence")![0].Number("Sequence"));
        }
        else Assert.Throws<ArgumentException>(() => _draft.Add("InstallExecuteSequence", "A", null, number));
    }

    [Theory]
    [InlineData(-int.MaxValue, true)]
    [InlineData(int.MinValue, false)]
    [InlineData(int.MaxValue, true)]
    public void TheLeastLongNumberIsNull(int number, bool fits)
    {
        if (fits)
        {
            _draft.Add("MsiFileHash", "F", 0, number, 0, 0, 0);
            Assert.Equal(number, _draft.Build().Table("MsiFileHash")![0].Number("HashPart1"));
        }
        else Assert.Throws<ArgumentException>(() => _draft.Add("MsiFileHash", "F", 0, number, 0, 0, 0));
    }

    [Fact]
    public void AKeyThatIsThere()
    {
        _draft.Add("Property", "NAME", "1");
        Assert.Throws<ArgumentException>(() => _draft.Add("Property", "NAME", "2"));
    }

    [Fact]
    public void ATableThatNobodyKnows()
    {
        Assert.Throws<ArgumentException>(() => _draft.Add("Nobody", "x"));
        _draft.Define(new TableDefinition("Nobody", [ColumnDefinition.FromCode("Key", "s10", isKey: true), ColumnDefinition.FromCode("Value", "I2", isKey: false)]));
        _draft.Add("Nobody", "x", 3);
        Assert.Equal(3, _draft.Build().Table("Nobody")!.Find("x")!.Value.Number("Value"));
    }
}
