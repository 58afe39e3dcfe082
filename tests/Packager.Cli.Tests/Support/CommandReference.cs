using System.CommandLine;
using System.Text;

namespace Packager.Cli.Tests.Support;

/// <summary>The page <c>docs/commands.md</c>, made from the command line itself so that neither can lag behind.</summary>
internal static class CommandReference
{
    private const string Head = """
        # Commands

        `packager VERB [options]`. Paths of what was made go to standard output, one a line; everything for people goes to standard error.
        Exit codes: 0 done, 1 the input is at fault (diagnostics were printed), 2 the command line was not understood, 3 the machine is at fault.
        A diagnostic names file, line, column and a code that [diagnostics.md](diagnostics.md) explains.


        """;

    public static string Write(RootCommand root)
    {
        var text = new StringBuilder(Head);
        foreach (var verb in root.Subcommands) WriteVerb(text, verb, "");
        return text.ToString().TrimEnd() + "\n";
    }

    private static void WriteVerb(StringBuilder text, Command verb, string group)
    {
        foreach (var part in verb.Subcommands) WriteVerb(text, part, verb.Name + " ");
        if (verb.Subcommands.Count > 0) return;
        var arguments = string.Concat(verb.Arguments.Select(a => " " + a.Name.ToUpperInvariant() + (a.Arity.MaximumNumberOfValues > 1 ? "…" : "")));
        text.Append("## ").Append(group).Append(verb.Name).Append("\n\n").Append(verb.Description).Append("\n\n```sh\npackager ")
            .Append(group).Append(verb.Name).Append(arguments).Append("\n```\n\n");
        foreach (var argument in verb.Arguments) text.Append("- `").Append(argument.Name.ToUpperInvariant()).Append("`: ").Append(argument.Description).Append('\n');
        foreach (var option in verb.Options.Where(o => o.Description is not null))
        {
            text.Append("- `").AppendJoin("`, `", option.Aliases.Prepend(option.Name)).Append("`: ").Append(option.Description).Append('\n');
        }

        text.Append('\n');
    }
}
