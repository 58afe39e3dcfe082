using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>Which dialog follows which, and the buttons that lead there.</summary>
/// <param name="dialogs">What the package shows.</param>
/// <param name="asksForElevation">Whether installing needs an administrator.</param>
/// <param name="launchCondition">When there is a program to start at the end; null for never.</param>
/// <param name="scopes">The folders to choose between with the scope; null when there is no choice.</param>
internal sealed class DialogFlow(MsiDialogs dialogs, bool asksForElevation, string? launchCondition, ScopeFolders? scopes = null)
{
    private const string FitsWithoutRollback = "OutOfDiskSpace = 1 AND OutOfNoRbDiskSpace = 0";

    /// <summary>What the package shows.</summary>
    public MsiDialogs Dialogs { get; } = dialogs;

    /// <summary>The pages of a first installation in their order; the last one installs.</summary>
    public ImmutableArray<string> Pages { get; } = [.. PagesOf(dialogs, scopes is not null)];

    /// <summary>When there is a program to start at the end; null for never.</summary>
    public string? LaunchCondition { get; } = launchCondition;

    /// <summary>The folders to choose between with the scope; null when there is no choice.</summary>
    public ScopeFolders? Scopes { get; } = scopes;

    /// <summary>Whether features can be chosen.</summary>
    public bool HasFeatures => Dialogs.Set == DialogSet.FeatureTree;

    /// <summary>The buttons of a page of a first installation.</summary>
    /// <param name="page">The page.</param>
    /// <param name="change">Makes of the button that leads on what the page needs: a condition, or events that come first.</param>
    public ImmutableArray<ControlDefinition> Buttons(string page, Func<ControlDefinition, ControlDefinition>? change = null)
    {
        var at = Pages.IndexOf(page);
        change ??= static button => button;
        var isLast = at == Pages.Length - 1;
        var next = isLast
            ? Act("button.install", change)
            : change(NextButton()).On("NewDialog", Pages[at + 1]);
        return at == 0 ? [next, CancelButton] : [BackButton.On("NewDialog", Pages[at - 1]), next, CancelButton];
    }

    /// <summary>The button that leaves the dialogs and does the work, unless the disk is full.</summary>
    public ControlDefinition Act(string textKey, Func<ControlDefinition, ControlDefinition>? before = null)
    {
        var button = Controls.Button("Next", DialogFrame.Next, textKey).With(asksForElevation ? ControlBits.ButtonElevationShield : 0);
        return (before?.Invoke(button) ?? button)
            .On("SpawnWaitDialog", DialogNames.WaitForCosting, "CostingComplete = 1")
            .On("SpawnDialog", DialogNames.OutOfRollbackDisk, $"{FitsWithoutRollback} AND (PROMPTROLLBACKCOST = \"P\" OR NOT PROMPTROLLBACKCOST)")
            .On("EnableRollback", "False", $"{FitsWithoutRollback} AND PROMPTROLLBACKCOST = \"D\"")
            .On("EndDialog", "Return", $"{FitsWithoutRollback} AND PROMPTROLLBACKCOST = \"D\"")
            .On("SpawnDialog", DialogNames.OutOfDisk, "OutOfDiskSpace = 1 AND (OutOfNoRbDiskSpace = 1 OR PROMPTROLLBACKCOST = \"F\")")
            .On("EndDialog", "Return", "OutOfDiskSpace <> 1");
    }

    /// <summary>The button that leads back; it still needs to know where.</summary>
    public static ControlDefinition BackButton => Controls.Button("Back", DialogFrame.Back, "button.back");

    /// <summary>The button that leads on; it still needs to know where.</summary>
    public static ControlDefinition NextButton() => Controls.Button("Next", DialogFrame.Next, "button.next");

    /// <summary>The button that asks whether to give up.</summary>
    public static ControlDefinition CancelButton => Controls.Button("Cancel", DialogFrame.Cancel, "button.cancel").On("SpawnDialog", DialogNames.Cancel);

    private static IEnumerable<string> PagesOf(MsiDialogs dialogs, bool asksForScope)
    {
        if (dialogs.Set != DialogSet.Minimal || dialogs.Licence is null) yield return DialogNames.Welcome;
        if (dialogs.Licence is not null) yield return DialogNames.Licence;
        if (asksForScope) yield return DialogNames.Scope;
        if (dialogs.Set == DialogSet.InstallFolder) yield return DialogNames.InstallFolder;
        if (dialogs.Set == DialogSet.FeatureTree) yield return DialogNames.Customize;
        if (dialogs.Set != DialogSet.Minimal) yield return DialogNames.VerifyReady;
    }
}
