using Packager.Model;

namespace Packager.Msi;

/// <summary>A stream beside the tables: a cabinet, the content of a binary cell, a signature.</summary>
/// <param name="Name">Its plain name, up to 62 characters: <c>product.cab</c>, <c>Binary.Setup.dll</c>, <c>\u0005DigitalSignature</c>.</param>
/// <param name="Content">Its bytes, read when they are needed.</param>
public sealed record MsiStream(string Name, Content Content);
