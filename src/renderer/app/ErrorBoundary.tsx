import { Component, type ReactNode } from "react";

interface Props {
  children: ReactNode;
  /** Shown in place of the children once one of them has thrown. */
  fallback: (retry: () => void) => ReactNode;
}

export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return this.props.fallback(() => this.setState({ broken: false }));
  }
}
