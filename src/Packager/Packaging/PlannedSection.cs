using System.Collections.Immutable;

namespace Packager.Packaging;

/// <summary>A table of what a format adds to a plan.</summary>
/// <param name="Title">What it lists, for example <c>features</c>.</param>
/// <param name="Columns">The columns' names, in snake_case, as programs read them.</param>
/// <param name="Rows">The rows, each with a text for every column.</param>
public sealed record PlannedSection(string Title, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>Where an entry of the payload lies.</summary>
/// <param name="Path">In the format's own words, for example <c>[INSTALLFOLDER]bin\hello.exe</c>.</param>
/// <param name="Feature">The part of the product that it belongs to.</param>
public sealed record PlannedPlace(string Path, string Feature);
