using Packager.Bench;

// The packages are written by a process of their own, as dpkg-deb is one: this program, started again with "write".
if (args is ["write", ..]) return WriteCommand.Run(args[1..]);

var repetitions = args is ["--repeat", var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 3;
using var workshop = new Workshop();
var report = new Report(repetitions);
foreach (var scene in (Scene[])[SharedFramework.Prepare(workshop), SmallFiles.Prepare(workshop)])
{
    foreach (var contest in Contest.All) report.Add(contest.Run(scene, workshop, repetitions));
}

report.Add(Rebuild.Run(SharedFramework.Prepare(workshop), workshop, repetitions));
var text = report.ToMarkdown();
Console.Write(text);
File.WriteAllText(RepositoryRoot.Find("bench/RESULTS.md"), text);
return 0;
