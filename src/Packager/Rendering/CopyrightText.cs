using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Payloads;
using Packager.Templates;

namespace Packager.Rendering;

/// <summary>Renders the machine-readable copyright file (copyright-format 1.0) from an SPDX expression and a licence's text.</summary>
internal sealed class CopyrightText(DebRenderContext context, SourceTexts sources, DiagnosticBag diagnostics)
{
    private static readonly string[] UsualNames = ["LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "LICENCE.txt", "COPYING"];

    private PackageManifest Manifest => context.Manifest;

    /// <summary>The file's text.</summary>
    public string Render(TemplateEngine engine)
    {
        var text = (Manifest.LicenseFile ?? Brought()) is { } file ? sources.Read(file) : sources.ReadFirst(UsualNames);
        var names = Manifest.License is { } license ? LicenseExpression.Names(license.Value) : [];
        if (names.IsEmpty)
        {
            if (text is null)
                diagnostics.Add(RenderingFaults.NoLicense, Manifest.Location, "the manifest names no licence", "write 'license: MIT', or whichever it is, and 'license_file: LICENSE'");
            names = ["proprietary"];
        }

        return engine.Render("deb/copyright.hbs", new CopyrightModel
        {
            Name = context.Name,
            Contact = Manifest.Maintainer,
            Source = Manifest.Homepage,
            Holders = Holders(),
            License = Manifest.License is { } expression && !string.IsNullOrWhiteSpace(expression.Value) ? LicenseExpression.Translate(expression.Value) : names[0],
            Licenses = [.. names.Select(name => new LicenseModel(name, Text(name, text)))],
        }, diagnostics);
    }

    // An entry of type license names the text as well as license_file does.
    private Located<string>? Brought() =>
        UnshippedContents.LicenseTexts(Manifest, new Target("deb", context.Architecture)) is [var first, ..] ? first : null;

    private string Holders()
    {
        if (!Manifest.Copyright.IsEmpty) return string.Join('\n', Manifest.Copyright.Select(c => c.Value));
        var who = (Manifest.Maintainer?.Value ?? context.Release.Changelog[0].Author).Split('<')[0].Trim();
        return string.Create(CultureInfo.InvariantCulture, $"{context.Release.Date.Year} {who}");
    }

    private string Text(string name, string? file)
    {
        if (LicenseNames.CommonText(name) is { } common) return $"On Debian systems, the full text of this licence is in\n{common}.";
        if (file is not null) return string.Join('\n', file.Trim().Split('\n').Select(line => line.TrimEnd()));
        if (Manifest.License is { } license)
        {
            diagnostics.Add(RenderingFaults.NoLicenseText, license.Location, $"the text of the licence '{name}' is not given", "write 'license_file: LICENSE', naming the file that holds it");
            return "The text of this licence comes with the program's source.";
        }

        return "All rights reserved.";
    }
}

/// <summary>What <c>deb/copyright.hbs</c> is given.</summary>
public sealed record CopyrightModel
{
    /// <summary>The package's name.</summary>
    public required string Name { get; init; }

    /// <summary>Whom to write to.</summary>
    public Located<string>? Contact { get; init; }

    /// <summary>Where the source comes from.</summary>
    public Located<string>? Source { get; init; }

    /// <summary>Who holds the copyright, a line each.</summary>
    public required string Holders { get; init; }

    /// <summary>The licence, or several joined by "or" and "and".</summary>
    public required string License { get; init; }

    /// <summary>Each licence's text.</summary>
    public ImmutableArray<LicenseModel> Licenses { get; init; } = [];
}

/// <summary>One licence.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Text">Its text, or where that is.</param>
public sealed record LicenseModel(string Name, string Text);
