using Packager.Bench;

// The packages are written by a process of their own, as dpkg-deb is one: this program, started again with "write".
// Otherwise its argument is the published command; "--repeat" says how often each measurement is taken, "--only" against which rivals.
if (args is ["write", ..]) return WriteCommand.Run(args[1..]);
if (args is ["cabinet", ..]) return CabinetCommand.Run(args[1..]);

var settings = BenchSettings.Parse(args);
using var workshop = new Workshop();
if (settings.Wants("deb"))
{
    var report = new Report(settings.Repetitions);
    report.Add(WholeCommand.Run(settings.Packager, workshop, settings.Repetitions));
    foreach (var scene in (Scene[])[SharedFramework.Prepare(workshop), SmallFiles.Prepare(workshop)])
    {
        foreach (var contest in Contest.All) report.Add(contest.Run(scene, workshop, settings.Repetitions));
    }

    report.Add(Rebuild.Run(SharedFramework.Prepare(workshop), workshop, settings.Repetitions));
    report.Add(Extreme.Run(workshop));
    ResultsFile.Replace(report.ToMarkdown());
}

if (settings.Wants("msi"))
{
    var cabinets = new List<CabinetContestResult>();
    foreach (var contest in CabinetContest.ForPrograms) cabinets.Add(contest.Run(SharedFramework.Prepare(workshop), workshop, settings.Repetitions));
    foreach (var contest in CabinetContest.ForSmallFiles) cabinets.Add(contest.Run(SmallFiles.Prepare(workshop), workshop, settings.Repetitions));
    var packages = new List<MsiContestResult>();
    foreach (var contest in MsiContest.ForPrograms) packages.Add(contest.Run(SharedFramework.Prepare(workshop), settings.Packager, workshop, settings.Repetitions));
    foreach (var contest in MsiContest.ForSmallFiles) packages.Add(contest.Run(SmallFiles.Prepare(workshop), settings.Packager, workshop, settings.Repetitions));
    ResultsFile.Replace(CabinetReport.Write(cabinets, packages));
}

if (settings.Wants("apt")) ResultsFile.Replace(RepositoryReport.Write([.. RepositoryContest.Run(settings.Packager, workshop, settings.Repetitions)]));
if (settings.Wants("race")) ResultsFile.Replace(RaceReport.Write([.. RepositoryRace.Run(settings.Packager, workshop)]));
return 0;
