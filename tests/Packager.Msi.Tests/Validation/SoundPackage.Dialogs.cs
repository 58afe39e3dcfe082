namespace Packager.Msi.Tests.Validation;

/// <content>Dialogs and the rarer tables.</content>
internal static partial class SoundPackage
{
    private const string Dialogs =
        """
        Property: DefaultUIFont|Plain
        Property: ErrorDialog|ErrorDlg
        Property: Choice|a
        TextStyle: Plain|Tahoma|8||0
        TextStyle: Title|Tahoma|9||1
        Binary: Banner|*
        Dialog: WelcomeDlg|50|50|370|270|3|[ProductName]|Next|Next|Cancel
        Dialog: ExitDlg|50|50|370|270|3|[ProductName]|Finish|Finish|Finish
        Dialog: UserExitDlg|50|50|370|270|3|[ProductName]|Finish|Finish|Finish
        Dialog: FatalDlg|50|50|370|270|3|[ProductName]|Finish|Finish|Finish
        Dialog: FilesInUse|50|50|370|270|3|[ProductName]|Retry|Retry|Exit
        Dialog: ErrorDlg|50|50|270|105|65539|[ProductName]|ErrorText||
        Control: WelcomeDlg|Title|Text|15|6|200|15|196611||{\Title}Welcome||
        Control: WelcomeDlg|Picture|Bitmap|0|0|370|44|1||Banner||
        Control: WelcomeDlg|Next|PushButton|236|243|56|17|3||Next|Choose|
        Control: WelcomeDlg|Choose|RadioButtonGroup|20|80|300|50|3|Choice||Cancel|
        Control: WelcomeDlg|Cancel|PushButton|304|243|56|17|3||Cancel|Next|
        Control: ExitDlg|Finish|PushButton|236|243|56|17|3||Finish||
        Control: UserExitDlg|Finish|PushButton|236|243|56|17|3||Finish||
        Control: FatalDlg|Finish|PushButton|236|243|56|17|3||Finish||
        Control: FilesInUse|List|ListBox|20|87|330|130|7|FileInUseProcess|||
        Control: FilesInUse|Retry|PushButton|304|243|56|17|3||Retry|Ignore|
        Control: FilesInUse|Ignore|PushButton|235|243|56|17|3||Ignore|Exit|
        Control: FilesInUse|Exit|PushButton|166|243|56|17|3||Exit|Retry|
        Control: ErrorDlg|ErrorText|Text|48|15|205|60|131075||Text||
        Control: ErrorDlg|ErrorIcon|Icon|15|15|24|24|5242881||Banner||
        Control: ErrorDlg|A|PushButton|100|80|56|17|3||Cancel||
        Control: ErrorDlg|C|PushButton|100|80|56|17|3||Cancel||
        Control: ErrorDlg|I|PushButton|100|80|56|17|3||Ignore||
        Control: ErrorDlg|N|PushButton|100|80|56|17|3||No||
        Control: ErrorDlg|O|PushButton|100|80|56|17|3||OK||
        Control: ErrorDlg|R|PushButton|100|80|56|17|3||Retry||
        Control: ErrorDlg|Y|PushButton|100|80|56|17|3||Yes||
        RadioButton: Choice|1|a|5|0|250|15|First|
        RadioButton: Choice|2|b|5|20|250|15|Second|
        ControlEvent: WelcomeDlg|Next|EndDialog|Return|1|1
        ControlEvent: WelcomeDlg|Cancel|SpawnDialog|UserExitDlg|1|1
        ControlEvent: ExitDlg|Finish|EndDialog|Return|1|1
        ControlEvent: UserExitDlg|Finish|EndDialog|Exit|1|1
        ControlEvent: FatalDlg|Finish|EndDialog|Exit|1|1
        ControlEvent: FilesInUse|Retry|EndDialog|Retry|1|1
        ControlEvent: FilesInUse|Ignore|EndDialog|Ignore|1|1
        ControlEvent: FilesInUse|Exit|EndDialog|Exit|1|1
        ControlEvent: ErrorDlg|A|EndDialog|ErrorAbort|1|1
        ControlEvent: ErrorDlg|C|EndDialog|ErrorCancel|1|1
        ControlEvent: ErrorDlg|I|EndDialog|ErrorIgnore|1|1
        ControlEvent: ErrorDlg|N|EndDialog|ErrorNo|1|1
        ControlEvent: ErrorDlg|O|EndDialog|ErrorOk|1|1
        ControlEvent: ErrorDlg|R|EndDialog|ErrorRetry|1|1
        ControlEvent: ErrorDlg|Y|EndDialog|ErrorYes|1|1
        InstallUISequence: WelcomeDlg|NOT Installed|1230
        InstallUISequence: ExitDlg||-1
        InstallUISequence: UserExitDlg||-2
        InstallUISequence: FatalDlg||-3
        AdminUISequence: ExitDlg||-1
        AdminUISequence: UserExitDlg||-2
        AdminUISequence: FatalDlg||-3
        """;

    private const string Rarer =
        """
        Directory: FontsFolder|TARGETDIR|.
        Component: Svc|{A0000000-0000-4000-8000-000000000010}|INSTALLFOLDER|256||svc.exe
        Component: Com|{A0000000-0000-4000-8000-000000000011}|INSTALLFOLDER|264||com.dll
        Component: Fon|{A0000000-0000-4000-8000-000000000012}|FontsFolder|272||app.ttf
        Component: Dsn|{A0000000-0000-4000-8000-000000000013}|INSTALLFOLDER|288||Source
        Component: Asm|{A0000000-0000-4000-8000-000000000014}|INSTALLFOLDER|256||asm.dll
        FeatureComponents: Main|Svc
        FeatureComponents: Main|Com
        FeatureComponents: Main|Fon
        FeatureComponents: Main|Dsn
        FeatureComponents: Main|Asm
        File: svc.exe|Svc|svc.exe|1000|1.2.3.0|1033|512|4
        File: com.dll|Com|com.dll|1000|1.2.3.0|0|512|5
        File: app.ttf|Fon|app.ttf|1000|1.0.0.0||512|6
        File: asm.dll|Asm|asm.dll|1000|1.2.3.0|0|512|7
        Media: 2|7||extra.cab||
        Font: app.ttf|
        ODBCDataSource: Source|Dsn|Shop|SQL Server|0
        MsiAssembly: Asm|Main|asm.dll||0
        MsiAssemblyName: Asm|name|Asm
        ServiceInstall: Svc|App|App|16|2|1||||||Svc|Serves
        ServiceControl: Svc|App|161||1|Svc
        MsiServiceConfig: Delay|App|1|3|1|Svc
        MsiServiceConfigFailureActions: Fail|App|1|86400|||1[~]1[~]0|5000[~]5000[~]0|Svc
        MsiLockPermissionsEx: Lock|INSTALLFOLDER|CreateFolder|D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)|
        MsiDigitalCertificate: Cert|*
        MsiDigitalSignature: Media|2|Cert|
        Class: {B0000000-0000-4000-8000-000000000001}|InprocServer32|Com|Acme.App.1|App|||app.ico|0|||Main|
        Class: {B0000000-0000-4000-8000-000000000002}|LocalServer32|Svc||Service||||||-run|Main|
        ProgId: Acme.App.1||{B0000000-0000-4000-8000-000000000001}|App||
        ProgId: Acme.App|Acme.App.1||App||
        Extension: acme|App|Acme.App|application/x-acme|Main
        MIME: application/x-acme|acme|
        Verb: acme|open|1|Open|"%1"
        PublishComponent: {C0000000-0000-4000-8000-000000000001}|x|App||Main
        IsolatedComponent: Com|App
        MoveFile: Move|Path|*.log|||INSTALLFOLDER|0
        DuplicateFile: Copy|App|app.exe|copy.exe|INSTALLFOLDER
        IniFile: Ini|app.ini|INSTALLFOLDER|main|key|value|0|App
        RemoveIniFile: NoIni|app.ini|INSTALLFOLDER|main|old|gone|4|App
        Registry: Shop|2|Software\ACME\App|Shop|[#app.exe]|App
        AppSearch: OLDPATH|FindOld
        RegLocator: FindOld|2|Software\ACME\Old|Path|18
        Shortcut: Advertised|ProgramMenuFolder|APPADV|App|Main||||app.exe|0|1|INSTALLFOLDER
        Icon: app.exe|*
        MsiEmbeddedUI: Ui|ui.dll|1|255|*
        MsiEmbeddedUI: Res|res.dll|0||*
        Control: WelcomeDlg|Board|Billboard|10|60|300|100|3||||
        Billboard: Board|Main|InstallFiles|1
        BBControl: Board|Line|Text|0|0|300|50|3|Text
        InstallExecuteSequence: AppSearch||50
        InstallExecuteSequence: MsiUnpublishAssemblies||1750
        InstallExecuteSequence: StopServices||1900
        InstallExecuteSequence: DeleteServices||2000
        InstallExecuteSequence: MsiPublishAssemblies||6250
        AdvtExecuteSequence: MsiPublishAssemblies||6250
        """;
}
