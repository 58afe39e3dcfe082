using Packager.Bench;

// The packages are written by a process of their own, as dpkg-deb is one: this program, started again with "write".
// Otherwise its argument is the published command, and "--repeat" says how often each measurement is taken.
if (args is ["write", ..]) return WriteCommand.Run(args[1..]);
if (args is ["cabinet", ..]) return CabinetCommand.Run(args[1..]);

var repetitions = args is [_, "--repeat", var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 3;
using var workshop = new Workshop();
var report = new Report(repetitions);
report.Add(WholeCommand.Run(Path.GetFullPath(args[0]), workshop, repetitions));
foreach (var scene in (Scene[])[SharedFramework.Prepare(workshop), SmallFiles.Prepare(workshop)])
{
    foreach (var contest in Contest.All) report.Add(contest.Run(scene, workshop, repetitions));
}

foreach (var contest in CabinetContest.ForPrograms) report.Add(contest.Run(SharedFramework.Prepare(workshop), workshop, repetitions));
foreach (var contest in CabinetContest.ForSmallFiles) report.Add(contest.Run(SmallFiles.Prepare(workshop), workshop, repetitions));
report.Add(Rebuild.Run(SharedFramework.Prepare(workshop), workshop, repetitions));
report.Add(Extreme.Run(workshop));
var text = report.ToMarkdown();
Console.Write(text);
File.WriteAllText(RepositoryRoot.Find("bench/RESULTS.md"), text);
return 0;
