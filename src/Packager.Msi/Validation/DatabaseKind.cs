namespace Packager.Msi.Validation;

/// <summary>What a database is for.</summary>
internal enum DatabaseKind
{
    /// <summary>It installs a product.</summary>
    Package,

    /// <summary>It is merged into packages.</summary>
    Module,

    /// <summary>A patch, a transform, or something else that has no product of its own.</summary>
    Other,
}
