using Packager.Binary;

namespace Packager.Debian;

/// <summary>An entry of data.tar while it is being read.</summary>
/// <param name="Path">Absolute and normalised, for example <c>/usr/bin/x</c>; <c>/</c> for the root.</param>
/// <param name="Header">What the archive says about it.</param>
/// <param name="Content">The bytes of a file, to be read before the next entry is asked for.</param>
public sealed record DebEntry(string Path, TarEntry Header, Stream Content);
