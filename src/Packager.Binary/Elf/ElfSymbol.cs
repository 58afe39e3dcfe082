namespace Packager.Binary;

/// <summary>One symbol of the dynamic symbol table.</summary>
/// <param name="Name">Its name, mangled as it stands.</param>
/// <param name="Version">The version from .gnu.version_d or .gnu.version_r; null when it has none.</param>
/// <param name="Library">For a version from .gnu.version_r, the file that is to give it (vn_file).</param>
/// <param name="Binding">STB_LOCAL, STB_GLOBAL, STB_WEAK …</param>
/// <param name="IsDefined">Whether the object gives it (st_shndx is not SHN_UNDEF).</param>
/// <param name="IsCopied">Whether the object only reserves room for a variable that a library gives (a copy relocation).</param>
public readonly record struct ElfSymbol(
    string Name, string? Version, string? Library, ElfBinding Binding, bool IsDefined, bool IsCopied)
{
    /// <summary>Whether a library has to give it.</summary>
    public bool IsWanted => !IsDefined || IsCopied;

    /// <summary><c>name@version</c>, with <c>Base</c> for no version, as symbols files spell it.</summary>
    public string VersionedName => Name + "@" + (Version ?? "Base");
}

/// <summary>How widely a symbol is seen (the upper half of st_info).</summary>
public enum ElfBinding
{
    /// <summary>STB_LOCAL.</summary>
    Local = 0,

    /// <summary>STB_GLOBAL.</summary>
    Global = 1,

    /// <summary>STB_WEAK: may stay unresolved.</summary>
    Weak = 2,

    /// <summary>STB_GNU_UNIQUE: one in the whole process.</summary>
    Unique = 10,
}
