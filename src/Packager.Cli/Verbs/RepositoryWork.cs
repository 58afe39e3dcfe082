using Packager.Apt;
using Packager.Model;
using Packager.Pages;
using Packager.Publishing;
using Packager.Templates;

namespace Packager.Cli.Verbs;

/// <summary>A repository that is open, and its page, which follows each change.</summary>
internal sealed class RepositoryWork
{
    public RepositoryWork(RepositoryPlace place, IReleaseSigner signer, Publisher publisher, bool allowsOtherIdentity, bool leavesPage, DiagnosticBag bag)
    {
        var storage = place.Open();
        HasPage = place.HasPage && !leavesPage;
        Repository = new AptRepository(storage, place.Settings, signer, publisher) { AllowsOtherIdentity = allowsOtherIdentity, Changed = HasPage ? change => Pages!.Update(change) : null };
        Pages = new RepositoryPages(storage, place, Repository, new PageWriter(new TemplateEngine(place.Templates), bag), () => DateTimeOffset.FromUnixTimeSeconds((publisher.Date ?? publisher.Clock.GetUtcNow()).ToUnixTimeSeconds()));
        Shelf = new InstallerShelf(storage, place);
    }

    /// <summary>The repository.</summary>
    public AptRepository Repository { get; }

    /// <summary>Its page.</summary>
    public RepositoryPages Pages { get; }

    /// <summary>Its installers for Windows.</summary>
    public InstallerShelf Shelf { get; }

    /// <summary>Whether the page follows.</summary>
    public bool HasPage { get; }
}
