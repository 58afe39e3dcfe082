namespace Packager.Apt;

/// <summary>A record of one of a channel's Packages or Sources.</summary>
/// <param name="Component">The component.</param>
/// <param name="Record">The record.</param>
internal sealed record SuiteRecord(string Component, IndexRecord Record);
