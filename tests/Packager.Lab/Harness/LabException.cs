namespace Packager.Lab.Harness;

/// <summary>The lab itself, or a program in it, failed. The message says all that is known.</summary>
public sealed class LabException(string message) : Exception(message);
