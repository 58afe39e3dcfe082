using System.Collections.Immutable;
using System.Reflection;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Tests.Rendering;

/// <summary>A key that takes a text is thrown hostile values at, or stands here with the reason why it is not.</summary>
public sealed class HostileValuesOfEveryKey
{
    private static readonly Dictionary<string, string> s_exempt = new(StringComparer.Ordinal)
    {
        ["name"] = "refused when the manifest is read unless Policy 5.6.7 allows it",
        ["arch"] = "refused when the manifest is read unless Debian has the architecture",
        ["platform"] = "becomes part of the architecture, which is held against deb-control(5) when the package is written",
        ["version"] = "read as a version, and refused unless deb-version(7) allows it",
        ["epoch"] = "part of the version",
        ["prerelease"] = "part of the version",
        ["version_metadata"] = "part of the version",
        ["release"] = "part of the version",
        ["vendor"] = "in no text of a .deb",
        ["license_file"] = "a path on the building machine",
        ["changelog"] = "a path on the building machine, or git",
        ["templates"] = "a path on the building machine",
        ["deb.arch"] = "held against dpkg's names when the manifest is checked",
        ["deb.compression"] = "read as a compressor and a level",
        ["deb.scripts.rules"] = "a path on the building machine, and not used",
        ["deb.scripts.templates"] = "a path on the building machine",
        ["deb.scripts.config"] = "a path on the building machine",
        ["man.src"] = "a path on the building machine",
        ["services.unit"] = "a path on the building machine; the unit is the user's own text",
        ["scripts.preinstall"] = "a path on the building machine",
        ["scripts.postinstall"] = "a path on the building machine",
        ["scripts.preremove"] = "a path on the building machine",
        ["scripts.postremove"] = "a path on the building machine",
        ["scripts.on_install"] = "shell by itself, in a function of its own",
        ["scripts.on_upgrade"] = "shell by itself, in a function of its own",
        ["scripts.on_remove"] = "shell by itself, in a function of its own",
        ["scripts.on_purge"] = "shell by itself, in a function of its own",
    };

    // What is installed and compiled reaches no text but lists of files, which have tests of their own (PKG1217); the rest is other formats'.
    private static readonly string[] s_elsewhere = ["contents", "build", "dependencies", "rpm", "apk", "archlinux", "ipk", "msix", "deb.signature", "msi", "signing", "services.windows", "source", "repository"];

    [Fact]
    public void AreThrownAtIt()
    {
        var tried = HostileValues.Fields.Keys.Select(k => k.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Texts(typeof(PackageManifest), "").Where(key => !tried.Contains(key) && !s_exempt.ContainsKey(key)));
    }

    [Fact]
    public void AreForgivenNoKeyThatIsTriedOrGone()
    {
        var keys = Texts(typeof(PackageManifest), "").ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], s_exempt.Keys.Where(key => !keys.Contains(key) || HostileValues.Fields.ContainsKey(key)));
    }

    private static IEnumerable<string> Texts(Type section, string prefix)
    {
        foreach (var property in section.GetProperties())
        {
            if (property.GetCustomAttribute<KeyAttribute>() is not { } key || s_elsewhere.Contains(prefix + key.Name)) continue;
            var type = Element(property.PropertyType);
            // A closed set of words is held against the manifest when it is read.
            if (type == typeof(Located<string>) || type == typeof(KeyValuePair<string, Located<string>>) || type == typeof(UnitDirective))
            {
                if (key.Values.Length == 0) yield return prefix + key.Name;
            }
            else if (type.Assembly == typeof(PackageManifest).Assembly && type.IsClass)
            {
                foreach (var below in Texts(type, prefix + key.Name + ".")) yield return below;
            }
        }
    }

    private static Type Element(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : type;
    }
}
