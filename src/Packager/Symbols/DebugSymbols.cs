using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Symbols;

/// <summary>What splitting a payload gave.</summary>
/// <param name="Stripped">The payload, its objects without symbols and with a link to them.</param>
/// <param name="Files">The symbols, below <c>/usr/lib/debug/.build-id</c>.</param>
/// <param name="BuildIds">The identities of the objects, sorted.</param>
public sealed record DebugSymbols(Payload Stripped, ImmutableArray<PayloadEntry> Files, ImmutableArray<string> BuildIds);
