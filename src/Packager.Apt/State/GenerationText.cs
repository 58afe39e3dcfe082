using System.Collections.Immutable;
using System.Globalization;

namespace Packager.Apt;

/// <summary>How a <see cref="Generation"/> is noted.</summary>
internal static class GenerationText
{
    /// <summary>Writes it.</summary>
    public static byte[] Write(Generation generation)
    {
        var text = new StateText().Add("number", generation.Number).Add("parent", generation.Parent).Add("date", generation.Date.ToUnixTimeSeconds()).Add("event", generation.Event)
            .Add("origin", generation.Identity.Origin).Add("label", generation.Identity.Label).Add("codename", generation.Identity.Codename)
            .Add("architectures", string.Join(' ', generation.Architectures)).Add("components", string.Join(' ', generation.Components))
            .Add("added", generation.Added).Add("removed", generation.Removed);
        foreach (var index in generation.Indexes) text.Add("index", $"{index.Path} {string.Join(' ', index.Forms.Select(Form))}");
        return text.Add("release", generation.Release).Add("signature", generation.Signature).ToBytes();
    }

    /// <summary>Reads it.</summary>
    /// <param name="bytes">The note.</param>
    /// <param name="what">What is lost when it cannot be read.</param>
    public static Generation Read(byte[] bytes, string what) => StateText.Read(bytes, values => new Generation
    {
        Number = values.Number("number"), Parent = values.Find("parent"), Date = values.Moment("date"), Event = values.Text("event"),
        Identity = new SuiteIdentity(values.Text("origin"), values.Text("label"), values.Text("codename")),
        Architectures = values.Words("architectures"), Components = values.Words("components"), Added = values.Number("added"), Removed = values.Number("removed"),
        Indexes = [.. values.InOrder.Where(value => value.Name == "index").Select(value => Index(value.Text.Split(' ')))],
        Release = values.Text("release"), Signature = values.Text("signature"),
    }, what);

    private static string Form(FileDigest digest) => string.Create(CultureInfo.InvariantCulture, $"{digest.Length} {digest.Sha256}");

    // The path, then length and digest of each form.
    private static IndexFiles Index(string[] words)
    {
        var forms = ImmutableArray.CreateBuilder<FileDigest>();
        for (var i = 1; i + 1 < words.Length; i += 2) forms.Add(new FileDigest(long.Parse(words[i], NumberStyles.None, CultureInfo.InvariantCulture), words[i + 1]));
        return forms.Count == IndexKind.Of(words[0]).Forms.Length ? new IndexFiles(words[0], forms.ToImmutable()) : throw new FormatException($"'{words[0]}' lacks a form");
    }
}
