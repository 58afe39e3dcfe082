// dpkg-deb and the other judges run on Linux.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
