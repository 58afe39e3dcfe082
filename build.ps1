# Builds, tests and packages from a clone: ./build.ps1 --target=Package
# Every argument goes on to Cake; ./build.ps1 --description lists the targets.
$ErrorActionPreference = 'Stop'

# A relative --manifest or --output means the caller's folder, while the build works in the clone's.
if (-not $env:PACKAGER_CALLED_FROM) { $env:PACKAGER_CALLED_FROM = (Get-Location).Path }
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_SKIP_FIRST_TIME_EXPERIENCE = '1'

$installer = 'https://dot.net/v1/dotnet-install.ps1'
$local = Join-Path $PSScriptRoot '.dotnet'

function Test-Sdk {
    if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) { return $false }
    try { dotnet --version *> $null } catch { return $false }
    return $LASTEXITCODE -eq 0
}

function Stop-WithoutSdk($version) {
    [Console]::Error.WriteLine("build.ps1: the .NET SDK $version, which global.json asks for, is not installed and could not be fetched.")
    [Console]::Error.WriteLine("Install it (https://dotnet.microsoft.com/download) so that 'dotnet --version' works in this folder,")
    [Console]::Error.WriteLine("or unpack it into $local, and run this again.")
    exit 3
}

function Install-Sdk {
    $version = (Get-Content global.json -Raw | ConvertFrom-Json).sdk.version
    Write-Host "Fetching the .NET SDK $version into .dotnet"
    New-Item -ItemType Directory -Force $local | Out-Null
    $script = Join-Path $local 'dotnet-install.ps1'
    try {
        Invoke-WebRequest -UseBasicParsing -TimeoutSec 60 $installer -OutFile $script
        & $script -Version $version -InstallDir $local -NoPath
    } catch { Stop-WithoutSdk $version }
    if (-not (Test-Sdk)) { Stop-WithoutSdk $version }
}

Push-Location $PSScriptRoot
try {
    if (-not (Test-Sdk)) {
        $env:DOTNET_ROOT = $local
        $env:PATH = $local + [IO.Path]::PathSeparator + $env:PATH
        if (-not (Test-Sdk)) { Install-Sdk }
    }
    dotnet tool restore | Out-Null
    if ($LASTEXITCODE -ne 0) {
        [Console]::Error.WriteLine("build.ps1: 'dotnet tool restore' could not fetch Cake; is the package registry reachable?")
        exit 3
    }
    dotnet cake build/build.cake @args
    exit $LASTEXITCODE
} finally { Pop-Location }
