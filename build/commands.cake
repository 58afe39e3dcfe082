// How the tasks start other programs: every line goes to the log as it comes, faults are marked, a failure ends the build.

/// <summary>Runs a program in the clone's folder and returns its exit code and the lines of its standard output.</summary>
(int ExitCode, List<string> Output, List<string> Talk) Start(string program, IEnumerable<string> arguments)
{
    var output = new List<string>();
    var talk = new List<string>();
    var settings = new ProcessSettings
    {
        Arguments = ArgumentsOf(arguments),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Silent = true,
        RedirectedStandardOutputHandler = line => Echo(line, output),
        RedirectedStandardErrorHandler = line => Echo(line, talk),
    };
    var exitCode = StartProcess(program, settings, out IEnumerable<string> _, out IEnumerable<string> _);
    return (exitCode, output, talk);
}

/// <summary>Runs a program; another exit code than 0 ends the build with that code and without a stack trace.</summary>
List<string> Run(string program, params string[] arguments)
{
    var (exitCode, output, _) = Start(program, arguments);
    if (exitCode != 0) throw new CakeException(exitCode, $"{program} {arguments[0]} ended with exit code {exitCode}");
    return output;
}

/// <summary>Runs a verb of the compiled `packager`. Exit codes are its own: 1 the input is at fault, 2 misuse, 3 the machine.</summary>
(List<string> Output, List<string> Talk) Packager(BuildParameters parameters, string verb, params string[] arguments)
{
    var (exitCode, output, talk) = Start("dotnet", new[] { parameters.Packager.FullPath, verb }.Concat(arguments));
    if (exitCode != 0) throw new CakeException(exitCode, $"packager {verb} found the faults above (exit code {exitCode})");
    return (output, talk);
}

static ProcessArgumentBuilder ArgumentsOf(IEnumerable<string> arguments)
{
    var builder = new ProcessArgumentBuilder();
    foreach (var argument in arguments) builder.AppendQuoted(argument);
    return builder;
}

/// <summary>Both streams of a program report at once; the log takes one line at a time.</summary>
readonly object logLock = new object();

string Echo(string line, List<string> kept)
{
    if (line is null) return null;
    lock (logLock)
    {
        kept.Add(line);
        if (IsRepeated(line)) return null;
        Console.WriteLine(line);
        AnnotateFault(line);
    }
    return null;
}

/// <summary>Render, Deb and Lint each tell what is wrong with the same manifest; once is enough.</summary>
readonly HashSet<string> toldFaults = new HashSet<string>(StringComparer.Ordinal);
bool repeating;

bool IsRepeated(string line)
{
    if (repeating && line.StartsWith("hint: ", StringComparison.Ordinal)) return true;
    repeating = FaultLine.IsMatch(line) && !toldFaults.Add(line);
    return repeating;
}
