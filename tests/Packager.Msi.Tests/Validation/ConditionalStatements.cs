using Packager.Msi.Validation;

namespace Packager.Msi.Tests.Validation;

public sealed class ConditionalStatements
{
    [Theory]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("NOT Installed")]
    [InlineData("not (Installed or REMOVE=\"ALL\") and VersionNT>=603")]
    [InlineData("A ~= \"b\" XOR B >< \"c\" EQV C << \"d\" IMP D >> \"e\"")]
    [InlineData("$Comp > 2 AND ?Comp = -1 OR &Feat <> 3 AND !Feat ~<> 2")]
    [InlineData("%PATH >< \"C:\\\"")]
    [InlineData("((((A))))")]
    [InlineData("NOT NOT A")]
    [InlineData("\"a\" = \"A\"")]
    [InlineData("A.B_C=1")]
    public void AreWellFormed(string text) => Assert.Null(ConditionalStatement.Parse(text).Fault);

    [Theory]
    [InlineData("A =")]
    [InlineData("= A")]
    [InlineData("A AND")]
    [InlineData("A B")]
    [InlineData("A = B = C")]
    [InlineData("(A) = 1")]
    [InlineData("(A")]
    [InlineData("A)")]
    [InlineData("()")]
    [InlineData("A = \"b")]
    [InlineData("[A] = 1")]
    [InlineData("A = 1.2")]
    [InlineData("A ~ B")]
    [InlineData("$ = 1")]
    [InlineData("A == B")]
    [InlineData("A && B")]
    [InlineData("NOT")]
    public void AreIllFormed(string text) => Assert.NotNull(ConditionalStatement.Parse(text).Fault);

    [Fact]
    public void NameWhatTheyAskAbout() =>
        Assert.Equal(
            "Property Installed, Component App, Feature Main, Environment HOME",
            string.Join(", ", ConditionalStatement.Parse("NOT Installed AND $App=3 OR !Main=2 AND %HOME=\"x\"").Symbols.Select(symbol => $"{symbol.Kind} {symbol.Name}")));

    [Fact]
    public void MayBeDeepAndLong() => Assert.Null(ConditionalStatement.Parse(new string('(', 1_000_000) + "A" + new string(')', 1_000_000)).Fault);
}
