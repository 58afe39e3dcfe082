namespace Packager.Binary;

/// <summary>What an object is for.</summary>
public enum ElfKind
{
    /// <summary>Something that no linker or loader of a package takes: a core dump, a processor's own type.</summary>
    Other,

    /// <summary>ET_REL: compiled and not yet linked, such as <c>.o</c> files and kernel modules.</summary>
    Relocatable,

    /// <summary>ET_EXEC: a program at a fixed address.</summary>
    Executable,

    /// <summary>ET_DYN with DF_1_PIE, or with an interpreter and no DT_SONAME: a program at any address.</summary>
    PositionIndependentExecutable,

    /// <summary>Every other ET_DYN: a library or a plug-in.</summary>
    SharedLibrary,
}
