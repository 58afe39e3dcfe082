namespace Packager.Lab.Harness;

/// <content>The registry and the services.</content>
public sealed partial class WineHost
{
    /// <summary>A value of the 64-bit registry as <c>reg query</c> prints it, or null when it is not there.</summary>
    /// <param name="key">For example <c>HKLM\Software\Example</c>.</param>
    /// <param name="name">The value's name; empty for the default value.</param>
    public string? RegistryValue(string key, string name)
    {
        var which = name.Length == 0 ? "/ve" : $"/v '{name}'";
        var result = Run($"reg query '{key}' {which} /reg:64");
        if (!result.Succeeded) return null;
        var line = result.Output.Split('\n').FirstOrDefault(l => l.Contains(" REG_", StringComparison.Ordinal));
        return line?[(line.IndexOf(" REG_", StringComparison.Ordinal) + 1)..].Split("    ", 2).Last().TrimEnd('\r');
    }

    /// <summary>Every key and value below a key, one a line; empty when the key is not there.</summary>
    public IReadOnlyList<string> RegistryBelow(string key)
    {
        var path = "";
        List<string> found = [];
        var result = Run($"reg query '{key}' /s /reg:64");
        if (!result.Succeeded) return [];
        foreach (var line in result.Output.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0))
        {
            if (line.StartsWith("HKEY", StringComparison.Ordinal)) found.Add(path = line);
            else found.Add(path + " " + line.Trim());
        }

        return found;
    }

    /// <summary>The state of a service as <c>sc query</c> names it, such as <c>RUNNING</c>; empty when there is no such service.</summary>
    public string ServiceState(string service) =>
        Run($"sc query '{service}'").Output.Split('\n').FirstOrDefault(l => l.Contains("STATE", StringComparison.Ordinal))?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Last().Trim() ?? "";
}
