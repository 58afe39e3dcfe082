using Packager.Manifest;
using Packager.Tests.Rendering;
using YamlDotNet.Serialization;

namespace Packager.Tests.Documents;

/// <summary>The schema, judged by a validator of somebody else's: it takes every manifest of the repository and refuses what the reader refuses.</summary>
public sealed class SchemaAsJudge
{
    // Reads the schema and one document a line; says "valid" or what is wrong with it.
    private const string Validator = """
        import json, sys
        import jsonschema
        schema = json.load(open(sys.argv[1]))
        validator_class = jsonschema.validators.validator_for(schema)
        validator_class.check_schema(schema)
        validator = validator_class(schema)
        for line in open(sys.argv[2]):
            errors = sorted("/".join(map(str, e.absolute_path)) + ": " + e.message for e in validator.iter_errors(json.loads(line)))
            print("; ".join(errors) if errors else "valid")
        """;

    [Fact]
    public void TakesEveryManifestOfTheRepository()
    {
        string[] folders = ["examples", "packaging", "tests/Packager.Lab", "tests/Packager.Tests/Listings", "tests/Packager.Tests/Nfpm"];
        var manifests = folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Golden.Root, f), "*.yaml", SearchOption.AllDirectories))
            .Where(f => !f.Split('/').Intersect(["bin", "obj"]).Any() && File.ReadAllText(f).Contains("\nname:", StringComparison.Ordinal) | Path.GetFileName(f) is "packager.yaml")
            .Where(f => !File.ReadAllText(f).StartsWith("- semver", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.True(manifests.Count >= 10, $"only {manifests.Count} manifests were found");
        var judgements = Judge([.. manifests.Select(File.ReadAllText)]);
        Assert.Equal([], manifests.Zip(judgements).Where(j => j.Second != "valid").Select(j => $"{Path.GetRelativePath(Golden.Root, j.First)}: {j.Second}"));
    }

    [Theory]
    [InlineData("key-misspelt")]
    [InlineData("key-unknown-in-nfpm")]
    [InlineData("kind-wrong")]
    [InlineData("kind-wrong-in-lists")]
    [InlineData("value-unknown")]
    [InlineData("key-below-overrides")]
    [InlineData("key-in-packages")]
    [InlineData("flag-wrong")]
    public void RefusesWhatTheReaderRefusesForItsShape(string broken) =>
        Assert.NotEqual("valid", Assert.Single(Judge([File.ReadAllText(Path.Combine(Golden.Root, $"tests/Packager.Tests/Broken/{broken}.yaml"))])));

    private static string[] Judge(string[] manifests)
    {
        using var folder = new ScratchFolder();
        var reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        var writer = new SerializerBuilder().JsonCompatible().Build();
        folder.Write("documents", string.Concat(manifests.Select(m => writer.Serialize(reader.Deserialize(m)!).Trim() + "\n")));
        folder.Write("schema.json", ManifestSchema.Write());
        return Tool.Run("python3", "-W", "ignore", folder.Write("judge.py", Validator), folder["schema.json"], folder["documents"]).TrimEnd().Split('\n');
    }
}
