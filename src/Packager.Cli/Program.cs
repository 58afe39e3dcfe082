using System.CommandLine;
using Packager.Cli;

var root = Root.Create();
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0) return Rim.Run(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));

// With a word that nobody knows, "a command is required" is only its echo.
var unknown = parsed.UnmatchedTokens.Count > 0;
foreach (var error in parsed.Errors.Where(e => !unknown || parsed.UnmatchedTokens.Any(t => e.Message.Contains(t, StringComparison.Ordinal)))) Console.Error.WriteLine("packager: " + error.Message);
Console.Error.WriteLine(Typos.Suggest(root, parsed) is { } word
    ? $"hint: did you mean '{word}'?"
    : $"hint: 'packager {parsed.CommandResult.Command.Name} --help' lists what may be said".Replace("packager packager", "packager", StringComparison.Ordinal));
return ExitCode.Misuse;
