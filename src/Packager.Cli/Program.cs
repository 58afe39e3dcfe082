using System.CommandLine;
using Packager.Apt;
using Packager.Cli;

if (args is ["publish" or "promote", ..]) HeadStart.Begin();
var root = Root.Create(args);
var parsed = root.Parse(args);
var unknown = Typos.UnknownWords(parsed);
if (parsed.Errors.Count == 0 && unknown.Count == 0) return Rim.Run(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));

// With a word that nobody knows, "a command is required" is only its echo.
var errors = parsed.Errors.Select(e => Typos.InWords(e.Message)).Where(m => unknown.Count == 0 || unknown.Any(w => m.Contains(w, StringComparison.Ordinal))).ToList();
if (errors.Count == 0) errors.AddRange(unknown.Select(w => $"there is no option '{w}'"));
foreach (var error in errors) Console.Error.WriteLine("packager: " + error);
Console.Error.WriteLine(Typos.Suggest(root, parsed, unknown) is { } word
    ? $"hint: did you mean '{word}'?"
    : $"hint: 'packager {parsed.CommandResult.Command.Name} --help' lists what may be said".Replace("packager packager", "packager", StringComparison.Ordinal));
return ExitCode.Misuse;
