namespace Packager.Binary;

/// <summary>How much a reader of compound files forgives.</summary>
public enum CompoundFileRules
{
    /// <summary>What Windows forgives, too: a damaged stream is told of and the others can be read; the order of names, spare sectors and bytes behind the end do not matter.</summary>
    Tolerant,

    /// <summary>Nothing that MS-CFB does not allow: for files of our own.</summary>
    Strict,
}
