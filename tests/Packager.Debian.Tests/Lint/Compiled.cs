namespace Packager.Debian.Tests.Lint;

/// <summary>Objects that the compilers of the host make.</summary>
internal static class Compiled
{
    private const string Program = "int main(void) { return 0; }";
    private const string CxxProgram = "#include <string>\n#include <iostream>\nint main(int n, char**) { std::cout << std::string(n, 'x'); }";

    public static byte[] Unstripped { get; } = Make("gcc", "c", Program);

    public static byte[] Stripped { get; } = Make("gcc", "c", Program, "-s");

    public static byte[] Static { get; } = Make("gcc", "c", Program, "-s", "-static", "-no-pie");

    public static byte[] Arm { get; } = Make("aarch64-linux-gnu-gcc", "c", Program, "-s");

    public static byte[] Cxx { get; } = Make("g++", "cc", CxxProgram, "-s");

    public static byte[] Library { get; } = Make("gcc", "c", "int x(void) { return 0; }", "-s", "-shared", "-fPIC", "-Wl,-soname,libx.so.1");

    public static byte[] Object { get; } = Make("gcc", "c", Program, "-c");

    private static byte[] Make(string compiler, string language, string source, params string[] options)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["x." + language], source);
        Tool.Run(compiler, [.. options, "-o", folder["x"], folder["x." + language]]);
        return File.ReadAllBytes(folder["x"]);
    }
}
