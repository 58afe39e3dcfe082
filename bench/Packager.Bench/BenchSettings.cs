using System.Globalization;

namespace Packager.Bench;

/// <summary>What is measured.</summary>
/// <param name="Packager">The published command.</param>
/// <param name="Repetitions">How often each measurement is taken.</param>
/// <param name="Only">Against which rivals: <c>deb</c>, <c>msi</c>, <c>apt</c> or <c>race</c>; null for all.</param>
internal sealed record BenchSettings(string Packager, int Repetitions, string? Only)
{
    private const int UsualRepetitions = 3;

    public static BenchSettings Parse(string[] arguments) => new(
        Path.GetFullPath(arguments[0]),
        Value(arguments, "--repeat") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : UsualRepetitions,
        Value(arguments, "--only"));

    /// <summary>Whether one sort of rivals is wanted.</summary>
    public bool Wants(string rivals) => Only is null || Only == rivals;

    private static string? Value(string[] arguments, string option) =>
        Array.IndexOf(arguments, option) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
}
