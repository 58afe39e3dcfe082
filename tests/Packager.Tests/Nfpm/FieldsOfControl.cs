using Packager.Manifest;
using Packager.Tests.Rendering;

namespace Packager.Tests.Nfpm;

/// <summary>The order of the fields that nfpm writes, which some people's checks compare line by line.</summary>
public sealed class FieldsOfControl
{
    [Fact]
    public void StandInNfpmsOrderAndFurtherOnesByName()
    {
        var all = Situation.All("x");
        var manifest = Situation.Manifest with
        {
            Dialect = Dialects.Nfpm, Replaces = all, Provides = all, Depends = all, Recommends = all, Suggests = all, Conflicts = all,
            Deb = new DebSection
            {
                ArchVariant = Situation.At("v3"), Predepends = all, Breaks = all,
                Fields = [new("Zeta", Situation.At("z")), new("Enhances", Situation.At("y")), new("Alpha", Situation.At("a")), new("Blank", Situation.At(" "))],
            },
        };
        Assert.Equal(
            [
                "Package", "Version", "Section", "Priority", "Architecture", "Architecture-Variant", "Maintainer", "Replaces", "Provides", "Pre-Depends",
                "Depends", "Recommends", "Suggests", "Conflicts", "Breaks", "Homepage", "Description", "Alpha", "Enhances", "Zeta",
            ],
            Situation.Render(manifest).Control.Fields.Select(f => f.Name));
    }

    [Fact]
    public void AreLeftOutWhenTheyWouldBeEmpty()
    {
        var manifest = Situation.Manifest with { Dialect = Dialects.Nfpm, Section = null, Homepage = null };
        Assert.Equal(["Package", "Version", "Priority", "Architecture", "Maintainer", "Description"], Situation.Render(manifest).Control.Fields.Select(f => f.Name));
    }
}
