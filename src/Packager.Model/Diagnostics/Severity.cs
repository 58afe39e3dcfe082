namespace Packager.Model;

/// <summary>How grave a diagnostic is; only <see cref="Error"/> stops an artifact from being made.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably not what was meant.</summary>
    Warning,

    /// <summary>The input is at fault; nothing is written.</summary>
    Error,
}
