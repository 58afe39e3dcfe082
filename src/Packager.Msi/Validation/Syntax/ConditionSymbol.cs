namespace Packager.Msi.Validation;

/// <summary>What a conditional statement asks about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, without the mark before it.</param>
internal readonly record struct ConditionSymbol(ConditionSymbolKind Kind, string Name);

/// <summary>What a name in a conditional statement stands for.</summary>
internal enum ConditionSymbolKind
{
    /// <summary>A property, without a mark.</summary>
    Property,

    /// <summary>An environment variable, <c>%</c>.</summary>
    Environment,

    /// <summary>A component's action <c>$</c> or state <c>?</c>.</summary>
    Component,

    /// <summary>A feature's action <c>&amp;</c> or state <c>!</c>.</summary>
    Feature,
}
