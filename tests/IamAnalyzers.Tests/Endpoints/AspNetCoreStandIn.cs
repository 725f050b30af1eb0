namespace IamAnalyzers.Tests.Endpoints;

/// <summary>The types of ASP.NET Core and of our package for it that the analyzer knows, with their exact names; the tests' framework has neither.</summary>
internal static class AspNetCoreStandIn
{
    public const string Source = """
        using System;
        using System.Threading.Tasks;

        namespace Microsoft.AspNetCore.Routing
        {
            public interface IEndpointRouteBuilder { }
            public sealed class RouteGroupBuilder : IEndpointRouteBuilder, Microsoft.AspNetCore.Builder.IEndpointConventionBuilder { }
        }

        namespace Microsoft.AspNetCore.Builder
        {
            using Microsoft.AspNetCore.Routing;

            public interface IEndpointConventionBuilder { }
            public sealed class RouteHandlerBuilder : IEndpointConventionBuilder { }
            public sealed class WebApplication : IEndpointRouteBuilder { }

            public static class EndpointRouteBuilderExtensions
            {
                public static RouteGroupBuilder MapGroup(this IEndpointRouteBuilder endpoints, string prefix) => null!;
                public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) => null!;
                public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) => null!;
            }

            public static class RoutingEndpointConventionBuilderExtensions
            {
                public static TBuilder WithName<TBuilder>(this TBuilder builder, string name) where TBuilder : IEndpointConventionBuilder => builder;
            }

            public static class IamEndpointConventionBuilderExtensions
            {
                public static TBuilder RequireIam<TBuilder>(this TBuilder builder, Type policy, string action, string resource = "*")
                    where TBuilder : IEndpointConventionBuilder => builder;
            }
        }

        namespace Microsoft.AspNetCore.Mvc.Routing
        {
            public interface IRouteTemplateProvider { }
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            using Microsoft.AspNetCore.Mvc.Routing;

            [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
            public sealed class RouteAttribute(string template) : Attribute, IRouteTemplateProvider { public string Template => template; }

            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            public sealed class HttpGetAttribute : Attribute, IRouteTemplateProvider
            {
                public HttpGetAttribute() { }
                public HttpGetAttribute(string template) { }
            }
        }

        namespace IamAnalyzers.AspNetCore
        {
            [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
            public sealed class IamAuthorizeAttribute(Type policy, string action) : Attribute
            {
                public Type PolicyType => policy;
                public string Action => action;
                public string Resource { get; set; } = "*";
            }
        }

        namespace Acme.Policies
        {
            public static class Reader { }
            public static class Elsewhere { }
        }
        """;
}
