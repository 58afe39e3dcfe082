namespace Packager.Lab.Harness;

/// <summary>The answer of a web server.</summary>
public sealed record HttpReply(int Status, string Body);
