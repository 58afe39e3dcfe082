using Packager.Manifest;
using Packager.Model;
using Packager.Tests.Rendering;

namespace Packager.Tests.Services;

/// <summary>When a timer starts its service: what is taken is taken by systemd, and what is refused is refused by it.</summary>
public sealed class CalendarExpressions
{
    [Theory]
    [InlineData("daily", true)]
    [InlineData("Weekly", true)]
    [InlineData("daily UTC", true)]
    [InlineData("Mon *-*-* 04:00", true)]
    [InlineData("Mon..Fri 22:30", true)]
    [InlineData("Sat,Sun 12-05 8:05:40", true)]
    [InlineData("*-*-1..7 18:00:00", true)]
    [InlineData("2026-01-31", true)]
    [InlineData("*-02~03", true)]
    [InlineData("*:0/15", true)]
    [InlineData("03:00 Europe/Berlin", true)]
    [InlineData("Mon", true)]
    [InlineData("--help", false)]
    [InlineData("-rf /", false)]
    [InlineData("every day", false)]
    [InlineData("*", false)]
    [InlineData("at four", false)]
    [InlineData("04", false)]
    public void AreJudgedBySystemd(string text, bool isValid)
    {
        var (code, _) = Tool.Try(null, null, "systemd-analyze", "calendar", "--", text);
        Assert.Equal(isValid, code == 0);
        var faults = Situation.Faults(Situation.Manifest with { Services = [new ServiceSection { Timer = Situation.At(text) }] }, "/usr/lib/guestbook/guestbook");
        Assert.Equal(isValid ? [] : ["PKG1547"], faults.Where(f => f.Severity == Severity.Error).Select(f => f.Code));
    }

    [Fact]
    public void NamesOfUnitsAreNoOptions() =>
        Assert.Contains(Situation.Faults(Situation.Manifest with { Services = [new ServiceSection { Name = Situation.At("--help") }] }, "/usr/lib/guestbook/guestbook"), f => f.Severity == Severity.Error);
}
