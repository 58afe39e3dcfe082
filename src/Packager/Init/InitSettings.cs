namespace Packager.Init;

/// <summary>What <c>packager init</c> takes from the machine; starting a project is an event, so it may know the day.</summary>
/// <param name="Maintainer"><c>Name &lt;mail&gt;</c>, or null when the machine does not say who its user is.</param>
/// <param name="Today">The first release's date in the changelog.</param>
public sealed record InitSettings(string? Maintainer, DateOnly Today)
{
    /// <summary>Stands where nobody is known; it is allowed, and easily seen.</summary>
    public const string UnknownMaintainer = "Your Name <you@example.com>";

    /// <summary>The maintainer, or the stand-in.</summary>
    public string MaintainerOrStandIn => Maintainer ?? UnknownMaintainer;
}
