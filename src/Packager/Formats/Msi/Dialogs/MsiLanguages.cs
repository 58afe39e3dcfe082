using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>The languages that an .msi can speak: Packager's own, and those of the folder <c>msi</c> in the user's templates.</summary>
internal sealed class MsiLanguages
{
    /// <summary>The language of a package whose manifest says nothing.</summary>
    public const string Default = "en";

    private const string Folder = "msi";
    private const string Ending = ".yaml";

    private static readonly ImmutableArray<string> s_own = ["en", "de"];
    private static readonly Lazy<ImmutableSortedDictionary<string, MsiTexts>> s_builtIn = new(ReadBuiltIn);

    private MsiLanguages(ImmutableSortedDictionary<string, MsiTexts> languages) => All = languages;

    /// <summary>The languages by name.</summary>
    public ImmutableSortedDictionary<string, MsiTexts> All { get; }

    /// <summary>Packager's own, with those of a folder.</summary>
    /// <param name="root">The folder that holds the manifest.</param>
    /// <param name="templates">The manifest's <c>templates</c>, relative to it; null for none.</param>
    /// <param name="diagnostics">Receives PKG100x and PKG305x.</param>
    public static MsiLanguages Open(string root, Located<string>? templates, DiagnosticBag diagnostics)
    {
        var languages = s_builtIn.Value;
        if (templates is not { } given || Path.Combine(root, given.Value, Folder) is var folder && !Directory.Exists(folder)) return new(languages);
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal))
        {
            var (name, shown) = (Path.GetFileNameWithoutExtension(path), $"{given.Value.TrimEnd('/')}/{Folder}/{Path.GetFileName(path)}");
            if (YamlText.Decode(shown, File.ReadAllBytes(path), diagnostics) is not { } text) continue;
            if (MsiTextFile.Read(name, shown, text, s_builtIn.Value.GetValueOrDefault(name), s_builtIn.Value[Default], diagnostics) is { } texts)
                languages = languages.SetItem(name, texts);
        }

        return new(languages);
    }

    /// <summary>The language of a name or of a Windows language id; null after PKG3050.</summary>
    public MsiTexts? Find(Located<string>? language, DiagnosticBag diagnostics)
    {
        if (language is not { } given) return All[Default];
        if (All.TryGetValue(given.Value, out var named)) return named;
        if (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var lcid) && All.Values.FirstOrDefault(texts => texts.Lcid == lcid) is { } found) return found;
        diagnostics.Add(MsiTextFaults.NoLanguage, given.Location, $"there are no texts in the language '{given.Value}'",
            $"there are {string.Join(", ", All.Values.Select(texts => string.Create(CultureInfo.InvariantCulture, $"{texts.Language} ({texts.Lcid})")))}; add one as {Folder}/{given.Value}{Ending} in the folder that 'templates' names");
        return null;
    }

    private static ImmutableSortedDictionary<string, MsiTexts> ReadBuiltIn()
    {
        var languages = ImmutableSortedDictionary.CreateBuilder<string, MsiTexts>(StringComparer.Ordinal);
        foreach (var name in s_own)
        {
            var (file, faults) = ($"templates/{Folder}/{name}{Ending}", new DiagnosticBag());
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!, Encoding.UTF8);
            var texts = MsiTextFile.Read(name, file, reader.ReadToEnd(), below: null, languages.GetValueOrDefault(Default), faults);
            faults.ThrowIfErrors();
            languages.Add(name, texts!);
        }

        return languages.ToImmutable();
    }
}
