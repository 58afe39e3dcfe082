using System.Text.Json;
using Packager.Manifest;

namespace Packager.Tests.Documents;

public sealed class GeneratedPages
{
    [Fact]
    public void ManifestIsCurrent() => Golden.Check("docs/manifest.md", ManifestReference.Write());

    [Fact]
    public void DiagnosticsAreCurrent() => Golden.Check("docs/diagnostics.md", DiagnosticsReference.Write());

    [Fact]
    public void LintIsCurrent() => Golden.Check("docs/lint.md", LintReference.Write());

    [Fact]
    public void IceIsCurrent() => Golden.Check("docs/ice.md", IceReference.Write());

    [Fact]
    public void SchemaIsCurrent() => Golden.Check("docs/packager.schema.json", ManifestSchema.Write());

    [Fact]
    public void DiagnosticsHaveCodesOfTheirOwn() =>
        Assert.Empty(DiagnosticsReference.All.GroupBy(d => d.Code).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void EveryKeyHasHelp() =>
        Assert.Empty(AllKeys().Where(key => key.Attribute.Help.Length < 4 || !key.Attribute.Help.EndsWith('.')).Select(key => key.Name));

    [Fact]
    public void EveryKeyIsInTheSchema()
    {
        using var schema = JsonDocument.Parse(ManifestSchema.Write());
        var known = schema.RootElement.GetProperty("$defs").EnumerateObject()
            .SelectMany(definition => definition.Value.GetProperty("properties").EnumerateObject().Select(property => property.Name)).ToHashSet();
        Assert.Superset(AllKeys().Select(key => key.Name).ToHashSet(), known);
    }

    [Fact]
    public void EveryReferenceOfTheSchemaLeadsSomewhere()
    {
        var text = ManifestSchema.Write();
        using var schema = JsonDocument.Parse(text);
        var defined = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(d => "#/$defs/" + d.Name).ToHashSet();
        var used = text.Split('\n').Where(line => line.Contains("\"$ref\"")).Select(line => line.Split('"')[3]).ToHashSet();
        Assert.Equal(defined.Order(), used.Order());
    }

    private static HashSet<Key> AllKeys()
    {
        var keys = new HashSet<Key>();
        var waiting = new Queue<KeyTable>([KeyTable.Root]);
        while (waiting.TryDequeue(out var table))
        {
            foreach (var key in table.Keys)
            {
                if (keys.Add(key) && key.Section is { } section) waiting.Enqueue(KeyTable.Of(section));
            }
        }

        return keys;
    }
}
