using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Features;
using HandlebarsDotNet.IO;
using Packager.Model;

namespace Packager.Templates;

/// <summary>Handlebars set up for one kind of text: its quoting, its helpers, no culture, and interpreted instead of compiled.</summary>
internal static class TemplateEnvironment
{
    /// <summary>A new environment for a kind.</summary>
    public static IHandlebars Create(TemplateKind kind)
    {
        var configuration = new HandlebarsConfiguration
        {
            TextEncoder = new Encoder(kind),
            FormatProvider = CultureInfo.InvariantCulture,
            ThrowOnUnresolvedBindingExpression = false,
        };
        configuration.FormatterProviders.Add(new TextFormatter(kind));
        configuration.CompileTimeConfiguration.Features.Add(new Interpreted());
        var handlebars = Handlebars.Create(configuration);
        foreach (var (name, helper) in kind.Helpers)
        {
            handlebars.RegisterHelper(name, (EncodedTextWriter writer, Context _, Arguments arguments) =>
                writer.WriteSafeString(helper.Write([.. arguments.Select(Texts)])));
        }

        return handlebars;
    }

    private static IReadOnlyList<TemplateText> Texts(object? argument) => argument switch
    {
        TemplateText text => [text],
        object[] items => [.. items.Cast<TemplateText>()],
        // An empty value is absent for {{#if}}, and nothing at all for a helper.
        _ => [new TemplateText("", SourceLocation.None, false, new DiagnosticBag())],
    };

    /// <summary>Writes our values quoted, by the rules of the kind.</summary>
    private sealed class TextFormatter(TemplateKind kind) : IFormatterProvider, IFormatter
    {
        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = this;
            return type == typeof(TemplateText);
        }

        public void Format<T>(T value, in EncodedTextWriter writer)
        {
            if (value is TemplateText text) writer.Write(text.In(kind), false);
        }
    }

    /// <summary>Quotes whatever else could reach the output, so that nothing gets there as it is.</summary>
    private sealed class Encoder(TemplateKind kind) : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) => target.Write(kind.Quote(text ?? ""));

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var characters = new StringBuilder();
            while (text is not null && text.MoveNext()) characters.Append(text.Current);
            Encode(characters.ToString(), target);
        }
    }

    /// <summary>Interprets expression trees: a template is rendered once, and compiling one takes four times as long as that.</summary>
    private sealed class Interpreted : IFeature, IFeatureFactory, IExpressionCompiler
    {
        public IFeature CreateFeature() => this;

        public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

        public void CompilationCompleted()
        {
            // Nothing has to be put back.
        }

        public T Compile<T>(Expression<T> expression)
            where T : class, Delegate => expression.Compile(preferInterpretation: true);
    }
}
