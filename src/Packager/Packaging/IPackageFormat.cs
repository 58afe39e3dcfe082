using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Packaging;

/// <summary>What a package format fills in. A new one is one more folder and one line in <see cref="PackageFormats"/>.</summary>
public interface IPackageFormat
{
    /// <summary>The word before the slash of a target, for example <c>deb</c>.</summary>
    string Name { get; }

    /// <summary>Turns a draft into everything the file will say; reports faults instead of throwing.</summary>
    /// <returns>The planned file, or null after a fault.</returns>
    IPlannedPackage? Plan(PackageDraft draft, DiagnosticBag diagnostics);
}

/// <summary>A package that only has to be written.</summary>
public interface IPlannedPackage
{
    /// <summary>The artifact's file name.</summary>
    string FileName { get; }

    /// <summary>The names of files that are written beside it and belong to it.</summary>
    ImmutableArray<string> FilesBeside => [];

    /// <summary>The version in the format's own form.</summary>
    string Version { get; }

    /// <summary>Everything that is installed, generated files included.</summary>
    Payload Payload { get; }

    /// <summary>The texts that are no part of the payload (control file, scripts), by name.</summary>
    ImmutableArray<KeyValuePair<string, Content>> Texts { get; }

    /// <summary>The relations and what they are for, in the order they will have.</summary>
    ImmutableArray<ResolvedNeed> Needs { get; }

    /// <summary>Where entries of the payload lie, by their path, in a format whose folders are not Linux'; those that are left out are no files there. Null where the paths are the places.</summary>
    IReadOnlyDictionary<string, PlannedPlace>? Places => null;

    /// <summary>What else people want to know before they install it.</summary>
    ImmutableArray<PlannedSection> Sections => [];

    /// <summary>SHA-256 over all that decides the bytes, so that an unchanged artifact is recognised without writing it again.</summary>
    string Fingerprint();

    /// <summary>What a reviewer of the format would object to.</summary>
    IEnumerable<Diagnostic> Lint();

    /// <summary>Writes the file beside its final name, reads it back, then renames it.</summary>
    void Write(string path, WriteSettings settings);
}

/// <summary>How a file is written; none of it shows in the bytes.</summary>
/// <param name="Threads">How many threads compress.</param>
/// <param name="CacheFolder">Where compressed blocks are kept; null for no cache.</param>
/// <param name="Environment">Environment variables, for the passphrases of keys.</param>
public sealed record WriteSettings(int Threads, string? CacheFolder, IReadOnlyDictionary<string, string> Environment);
