using System.Globalization;

namespace Packager.Debian;

/// <summary>Compressed files that carry the time of their compression, later than the package's own.</summary>
internal sealed class GzipCheck : LintCheck
{
    public override void Check(LintSubject subject, LintReport report)
    {
        var released = subject.Changelog.LatestTime?.ToUnixTimeSeconds() ?? 0;
        foreach (var item in subject.Items)
        {
            if (!item.IsFile || item.Facts.GzipTime == 0 || item.Facts.GzipTime <= released) continue;
            var isShared = subject.Control["Multi-Arch"]?.Trim() == "same" && !item.Name.Contains(subject.Architecture, StringComparison.Ordinal);
            if (isShared) report.Add(LintTags.GzipNotSame, item);
            else report.Add(LintTags.TimestampedGzip, item, Time(item.Facts.GzipTime));
        }
    }

    private static string Time(uint seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
