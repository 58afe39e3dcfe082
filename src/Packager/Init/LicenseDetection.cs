namespace Packager.Init;

/// <summary>Finds a licence file and recognises the usual texts.</summary>
internal static class LicenseDetection
{
    private static readonly string[] Names = ["LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "LICENCE.txt", "LICENCE.md", "COPYING"];

    // The first sign that is found decides, so the longer names stand first.
    private static readonly (string Sign, string Spdx)[] Signs =
    [
        ("GNU AFFERO GENERAL PUBLIC LICENSE", "AGPL-3.0-only"),
        ("GNU LESSER GENERAL PUBLIC LICENSE", "LGPL-3.0-only"),
        ("GNU GENERAL PUBLIC LICENSE\n                       Version 2", "GPL-2.0-only"),
        ("GNU GENERAL PUBLIC LICENSE", "GPL-3.0-only"),
        ("Mozilla Public License Version 2.0", "MPL-2.0"),
        ("Apache License", "Apache-2.0"),
        ("Permission is hereby granted, free of charge", "MIT"),
        ("Permission to use, copy, modify, and/or distribute", "ISC"),
        ("Neither the name of", "BSD-3-Clause"),
        ("Redistribution and use in source and binary forms", "BSD-2-Clause"),
    ];

    /// <summary>The file's name, or null.</summary>
    public static string? File(string folder) => Names.FirstOrDefault(name => System.IO.File.Exists(Path.Combine(folder, name)));

    /// <summary>The SPDX identifier of a licence's text, or null.</summary>
    public static string? Recognise(string folder, string file)
    {
        var text = ProjectText.Beginning(Path.Combine(folder, file));
        return Signs.FirstOrDefault(s => text.Contains(s.Sign, StringComparison.Ordinal)).Spdx;
    }
}
